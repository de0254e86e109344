namespace BusinessTexting.Core.Audit;

/// <summary>Why the record cannot be what the console wrote. Closed.</summary>
public abstract record ChainFault
{
    private ChainFault()
    {
    }

    /// <summary>After <see cref="Before"/> comes <see cref="Found"/>: entries were taken out, put in or renumbered.</summary>
    public sealed record OutOfOrder(long Before, long Found) : ChainFault;

    /// <summary>The entry's content is not what was sealed; or the key is another one.</summary>
    public sealed record Changed(long Sequence) : ChainFault;

    /// <summary>The entry continues another one than the one before it.</summary>
    public sealed record Unlinked(long Sequence) : ChainFault;

    /// <summary>The personal details of the entry are not those it was sealed with.</summary>
    public sealed record DetailsChanged(long Sequence) : ChainFault;

    /// <summary>The personal details of the entry are blank or gone, and no later entry says that the person was erased.</summary>
    public sealed record DetailsGone(long Sequence) : ChainFault;

    /// <summary>An entry below 1, where the record begins.</summary>
    public sealed record BelowOne(long Sequence) : ChainFault;

    /// <summary>Personal details that the entry was not recorded with, that belong to no entry, or that were put back after the person was erased.</summary>
    public sealed record DetailsAdded(long Sequence) : ChainFault;

    /// <summary>A table, index, trigger or view is not what the migrations of this database made. What is read through it may not be what is there.</summary>
    public sealed record SchemaChanged(string Type, string Name) : ChainFault;

    /// <summary>The indexes do not say what the tables say, or neither can be read.</summary>
    /// <param name="Finding">In SQLite's words.</param>
    public sealed record Damaged(string Finding) : ChainFault;

    /// <summary>The head names an entry after the last one there is: entries were taken from the end.</summary>
    public sealed record Truncated(long Last, long Head) : ChainFault;

    /// <summary>The entry that the head names is there with another hash: the end was replaced.</summary>
    public sealed record Replaced(long Sequence) : ChainFault;

    /// <summary>There are entries, and no head that would tell whether they are all.</summary>
    public sealed record HeadMissing(long Last) : ChainFault;

    /// <summary>The head was not written by who has the key.</summary>
    public sealed record HeadForged : ChainFault;
}
