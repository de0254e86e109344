using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Users;

/// <summary>A user's own setting as it is edited on the Calling page; their facts have a page of their own.</summary>
public sealed record UserTextingForm : IEditForm<UserTextingForm>
{
    public TextingChoice Texting { get; set; }

    public int Version { get; private set; }

    public static UserTextingForm Of(User user) => new() { Texting = user.Texting, Version = user.Version };

    public UserTextingForm Copy() => this with { };

    public bool SaysTheSameAs(UserTextingForm other) => Texting == other.Texting;

    public void Rebase(UserTextingForm stored) => Version = stored.Version;
}
