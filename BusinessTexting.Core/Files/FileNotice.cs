namespace BusinessTexting.Core.Files;

/// <summary>Something assumed or ignored while reading a file.</summary>
/// <param name="Line">Where the record begins; null when the whole file is meant.</param>
/// <param name="Column">The column or JSON property.</param>
/// <param name="Value">The value as it was written.</param>
/// <param name="Detail">What else the words need: the number as it was read, the rules that block.</param>
public sealed record FileNotice(string File, int? Line, string Column, string Value, FileNoticeCode Code, string Detail = "")
{
    /// <summary>Whether something is stored otherwise than it was written; people should hear of that first.</summary>
    public bool ChangesValue => Code is not (
        FileNoticeCode.ColumnIgnored or FileNoticeCode.ColumnsIgnored or FileNoticeCode.LinesSkipped or FileNoticeCode.FileRenamed or FileNoticeCode.AppVersionUnreadable
            or FileNoticeCode.NumberNotInPlan or FileNoticeCode.EmailMixesScripts);
}
