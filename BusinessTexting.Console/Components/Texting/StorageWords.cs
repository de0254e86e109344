using BusinessTexting.Console.Data;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>Why the database could not be read or written, in plain words and with the next step.</summary>
public static class StorageWords
{
    extension(StorageTrouble trouble)
    {
        public string In(IStringLocalizer<TextingText> text) => text[$"Trouble_{trouble}"];

        /// <summary>The same where no service is at hand any more.</summary>
        public string Words => TextingText.ResourceManager.GetString($"Trouble_{trouble}", TextingText.Culture)!;
    }
}
