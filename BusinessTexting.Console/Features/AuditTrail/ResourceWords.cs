using BusinessTexting.Core.Audit;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.AuditTrail;

internal static class ResourceWords
{
    extension(AuditResource resource)
    {
        public string In(IStringLocalizer<AuditText> text) => text[$"Resource_{resource}"];
    }
}
