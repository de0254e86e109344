namespace BusinessTexting.Console.Components.Editing;

/// <summary>A form that two people can have open at once.</summary>
public interface IEditForm<TForm>
    where TForm : class, IEditForm<TForm>
{
    /// <summary>The version that was loaded; 0 for what is not stored yet.</summary>
    int Version { get; }

    /// <summary>A form of its own with the same values.</summary>
    TForm Copy();

    /// <summary>Nothing differs that saving would store.</summary>
    bool SaysTheSameAs(TForm other);

    /// <summary>Counts as loaded from what is stored now; what was edited stays.</summary>
    void Rebase(TForm stored);
}
