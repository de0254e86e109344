using System.Diagnostics;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>What checking the record found, in words.</summary>
public static class ChainWords
{
    extension(VerifyOutcome outcome)
    {
        public string In(IStringLocalizer<RecordText> text) => outcome switch
        {
            VerifyOutcome.Intact(var count, _, <= 0) => text[nameof(RecordText.Intact), count],
            VerifyOutcome.Intact(var count, _, var newer) => text[nameof(RecordText.IntactAndNewer), count, newer],
            VerifyOutcome.Broken(var fault) => fault.In(text),
            _ => throw new UnreachableException(),
        };
    }

    extension(ChainFault fault)
    {
        public string In(IStringLocalizer<RecordText> text) => fault switch
        {
            ChainFault.OutOfOrder(var before, var found) => text[nameof(RecordText.OutOfOrder), before + 1, found],
            ChainFault.Changed(var sequence) => text[nameof(RecordText.Changed), sequence],
            ChainFault.Unlinked(var sequence) => text[nameof(RecordText.Unlinked), sequence],
            ChainFault.DetailsChanged(var sequence) => text[nameof(RecordText.DetailsChanged), sequence],
            ChainFault.DetailsGone(var sequence) => text[nameof(RecordText.DetailsGone), sequence],
            ChainFault.BelowOne(var sequence) => text[nameof(RecordText.BelowOne), sequence],
            ChainFault.DetailsAdded(var sequence) => text[nameof(RecordText.DetailsAdded), sequence],
            ChainFault.SchemaChanged(var type, var name) => text[nameof(RecordText.SchemaChanged), type, name],
            ChainFault.Damaged(var finding) => text[nameof(RecordText.Damaged), finding],
            ChainFault.Truncated(var last, var head) => text[nameof(RecordText.Truncated), last + 1, head],
            ChainFault.Replaced(var sequence) => text[nameof(RecordText.Replaced), sequence],
            ChainFault.HeadMissing => text[nameof(RecordText.HeadMissing)],
            ChainFault.HeadForged => text[nameof(RecordText.HeadForged)],
            _ => throw new UnreachableException(),
        };
    }
}
