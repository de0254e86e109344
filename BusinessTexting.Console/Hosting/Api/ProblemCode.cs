namespace BusinessTexting.Console.Hosting.Api;

/// <summary>Every way in which the API refuses. The names, in kebab case, are the <c>code</c>s of its problems and part of the contract: never rename one.</summary>
internal enum ProblemCode
{
    /// <summary>The body is no JSON object, or a part of it does not fit.</summary>
    BodyInvalid,

    /// <summary>A parameter or header is missing, unknown, doubled, or has a value that it does not take.</summary>
    ParameterInvalid,

    /// <summary>What was asked for breaks a rule of the directory.</summary>
    ValueInvalid,
    KeyMissing,
    KeyUnknown,
    KeyRevoked,
    KeyExpired,
    NotAllowed,

    /// <summary>Sent by another site's page, or not over HTTPS.</summary>
    Forbidden,
    NotFound,
    MethodNotAllowed,

    /// <summary>It has been changed since in a way that leaves nothing to take back.</summary>
    ChangedSince,

    /// <summary>A request with the same Idempotency-Key has not ended, or nobody knows how.</summary>
    IdempotencyKeyInUse,

    /// <summary>The resource is not the one that If-Match names.</summary>
    VersionChanged,
    TooLarge,
    MediaTypeUnsupported,

    /// <summary>Another request had the same Idempotency-Key.</summary>
    IdempotencyKeyReused,

    /// <summary>The files have problems, so nothing was written.</summary>
    ImportRefused,
    IfMatchMissing,
    TooManyRequests,

    /// <summary>As many streams of changes are open as may be.</summary>
    TooManyStreams,
    Failed,

    /// <summary>The database could not take it; nothing was written.</summary>
    NotStored,

    /// <summary>The database could not be asked, so there is no answer.</summary>
    DatabaseUnavailable,
}

internal static class ProblemCodes
{
    extension(ProblemCode code)
    {
        /// <summary>As programs read it: <c>version-changed</c>.</summary>
        public string Text => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());

        public int Status => code switch
        {
            ProblemCode.BodyInvalid or ProblemCode.ParameterInvalid or ProblemCode.ValueInvalid => StatusCodes.Status400BadRequest,
            ProblemCode.KeyMissing or ProblemCode.KeyUnknown or ProblemCode.KeyRevoked or ProblemCode.KeyExpired => StatusCodes.Status401Unauthorized,
            ProblemCode.NotAllowed or ProblemCode.Forbidden => StatusCodes.Status403Forbidden,
            ProblemCode.NotFound => StatusCodes.Status404NotFound,
            ProblemCode.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
            ProblemCode.ChangedSince or ProblemCode.IdempotencyKeyInUse => StatusCodes.Status409Conflict,
            ProblemCode.VersionChanged => StatusCodes.Status412PreconditionFailed,
            ProblemCode.TooLarge => StatusCodes.Status413PayloadTooLarge,
            ProblemCode.MediaTypeUnsupported => StatusCodes.Status415UnsupportedMediaType,
            ProblemCode.IdempotencyKeyReused or ProblemCode.ImportRefused => StatusCodes.Status422UnprocessableEntity,
            ProblemCode.IfMatchMissing => StatusCodes.Status428PreconditionRequired,
            ProblemCode.TooManyRequests or ProblemCode.TooManyStreams => StatusCodes.Status429TooManyRequests,
            ProblemCode.NotStored or ProblemCode.DatabaseUnavailable => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
    }

    /// <summary>What an answer that has only a status stands for.</summary>
    public static ProblemCode Of(int status) => status switch
    {
        StatusCodes.Status403Forbidden => ProblemCode.Forbidden,
        StatusCodes.Status404NotFound => ProblemCode.NotFound,
        StatusCodes.Status405MethodNotAllowed => ProblemCode.MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => ProblemCode.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => ProblemCode.MediaTypeUnsupported,
        StatusCodes.Status429TooManyRequests => ProblemCode.TooManyRequests,
        StatusCodes.Status503ServiceUnavailable => ProblemCode.NotStored,
        < 500 => ProblemCode.BodyInvalid,
        _ => ProblemCode.Failed,
    };
}
