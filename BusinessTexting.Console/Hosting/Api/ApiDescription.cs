using System.Diagnostics.CodeAnalysis;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>The parameters of an endpoint's query.</summary>
internal sealed record ApiParameters(IReadOnlyList<ApiParameter> All);

/// <summary>How an endpoint may refuse, beside what every endpoint may: no valid key, too many requests, from another site, no database.</summary>
internal sealed record ApiRefusals(IReadOnlyList<ProblemCode> Codes);

/// <summary>The operations that an endpoint stands for, as <c>Service.Method</c>.</summary>
internal sealed record ApiOperations(IReadOnlyList<string> Names);

/// <summary>The form whose fields the body of a request gives.</summary>
/// <param name="Type">Its fields are the body's.</param>
/// <param name="Example">A body that works, as JSON.</param>
/// <param name="IsPartial">Fields that are left out stay as they are.</param>
internal sealed record ApiForm(Type Type, string Example, bool IsPartial);

/// <summary>What an answer that is no JSON looks like.</summary>
internal sealed record ApiExcerpt(string Text);

/// <summary>The media types of files that an endpoint takes.</summary>
internal sealed record ApiUpload(params IReadOnlyList<string> MediaTypes);

/// <summary>Says of an endpoint what it is for; what is said here is what is checked.</summary>
internal static class ApiDescription
{
    extension(RouteHandlerBuilder endpoint)
    {
        /// <param name="name">Its name in the document, in camel case.</param>
        /// <param name="summary">What it does, in a sentence.</param>
        /// <param name="parameters">All that its query may hold.</param>
        public RouteHandlerBuilder Is(string name, string summary, params ApiParameter[] parameters) => endpoint
            .WithName(name).WithSummary(summary)
            .WithMetadata(new ApiParameters(parameters))
            .AddEndpointFilter(new ApiQuery(parameters).CheckAsync);

        public RouteHandlerBuilder Does<TService>(params string[] operations) =>
            endpoint.WithMetadata(new ApiOperations([.. operations.Select(operation => $"{typeof(TService).Name}.{operation}")]));

        public RouteHandlerBuilder Answers<TBody>(int status = StatusCodes.Status200OK) => endpoint.Produces<TBody>(status);

        /// <summary>Answers something that is no JSON.</summary>
        /// <param name="excerpt">What it looks like.</param>
        public RouteHandlerBuilder Writes(string mediaType, string excerpt) =>
            endpoint.Produces(StatusCodes.Status200OK, contentType: mediaType).WithMetadata(new ApiExcerpt(excerpt));

        public RouteHandlerBuilder Refuses(params ProblemCode[] codes) => endpoint.WithMetadata(new ApiRefusals(codes));

        /// <summary>Takes a JSON object with the fields of the form.</summary>
        /// <param name="example">One that works.</param>
        /// <param name="isPartial">Fields that are left out stay as they are.</param>
        public RouteHandlerBuilder Takes<TForm>([StringSyntax(StringSyntaxAttribute.Json)] string example, bool isPartial = false) => endpoint
            .WithMetadata(new ApiForm(typeof(TForm), example, isPartial))
            .Refuses(ProblemCode.BodyInvalid, ProblemCode.ValueInvalid, ProblemCode.MediaTypeUnsupported, ProblemCode.TooLarge);

        /// <summary>A request that may be repeated under an <c>Idempotency-Key</c>.</summary>
        public RouteHandlerBuilder MayBeRepeated() => endpoint
            .Refuses(ProblemCode.IdempotencyKeyInUse, ProblemCode.IdempotencyKeyReused, ProblemCode.NotStored)
            .AddEndpointFilter((invocation, next) => invocation.HttpContext.RequestServices.GetRequiredService<Idempotency>().RunAsync(invocation, next));

        /// <summary>Changes one resource, of which it wants to know the version that was seen.</summary>
        public RouteHandlerBuilder ChangesAVersion() =>
            endpoint.Refuses(ProblemCode.ParameterInvalid, ProblemCode.NotFound, ProblemCode.NotAllowed, ProblemCode.VersionChanged, ProblemCode.IfMatchMissing, ProblemCode.NotStored);
    }
}
