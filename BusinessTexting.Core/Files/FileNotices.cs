using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Files;

/// <summary>How files tell what pages and the API tell too.</summary>
public static class FileNotices
{
    extension(WritingNotice notice)
    {
        public FileNoticeCode AsInFiles => notice.Code switch
        {
            WritingNoticeCode.InvisibleMarkRemoved => FileNoticeCode.InvisibleMarkRemoved,
            WritingNoticeCode.EmailMixesScripts => FileNoticeCode.EmailMixesScripts,
            WritingNoticeCode.CountryCodeAssumed => FileNoticeCode.CountryCodeAssumed,
            WritingNoticeCode.PlusAssumed => FileNoticeCode.PlusAssumed,
            WritingNoticeCode.TrunkZeroLeftOut => FileNoticeCode.TrunkZeroLeftOut,
            WritingNoticeCode.NumberNotInPlan => FileNoticeCode.NumberNotInPlan,
            _ => FileNoticeCode.ScientificNotationRead,
        };
    }
}
