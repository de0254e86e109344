using BusinessTexting.Console.Data;

namespace BusinessTexting.Console.Security;

/// <summary>A sign-in that could not be stored and recorded does not happen. An exception, because it passes through the library's sign-in.</summary>
public sealed class SignInNotStoredException(StorageTrouble trouble) : Exception($"The sign-in could not be stored: {trouble}.")
{
    public StorageTrouble Trouble => trouble;
}
