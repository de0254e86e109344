using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>One request of a program, for endpoints that change something: who asks, what they sent, and how it is answered.</summary>
internal sealed class ApiRequest(HttpContext context, Actor actor, ApiBody body, ApiOutcomes outcomes)
{
    public Actor Actor => actor;

    public CancellationToken Aborted => context.RequestAborted;

    /// <summary>See <see cref="IfMatch"/>. Asked first: who does not say what they have seen is told nothing.</summary>
    public int? SeenVersion => IfMatch.Of(context);

    public ApiProblem NotFound => outcomes.NotFound;

    /// <summary>For the framework, which makes one for each endpoint that takes one.</summary>
    public static ValueTask<ApiRequest> BindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        return ValueTask.FromResult(new ApiRequest(
            context, services.GetRequiredService<CurrentActor>().Actor, services.GetRequiredService<ApiBody>(), services.GetRequiredService<ApiOutcomes>()));
    }

    /// <inheritdoc cref="ApiBody.FillAsync"/>
    public Task<TForm> FillAsync<TForm>(TForm form)
        where TForm : class => body.FillAsync(context, form);

    /// <summary>For a field that the body has to give.</summary>
    public ApiProblemException Missing(string field) => new(body.Missing(field));

    /// <param name="resource">Null where there is none for who asks.</param>
    public IResult Found(ApiAnswer? resource) => (IResult?)resource ?? NotFound;

    /// <summary>Answers the resource at its new address, or why there is none.</summary>
    /// <param name="made">Shows it, with its address, by its id.</param>
    public async Task<IResult> MadeAsync(ChangeOutcome outcome, Func<long, Task<ApiAnswer?>> made) =>
        outcome is ChangeOutcome.Saved { Id: var id } ? Found(await made(id)) : outcomes.Refusal(outcome);

    /// <summary>Answers the resource after a change, or why it was not changed.</summary>
    /// <param name="now">Shows it as it is.</param>
    public Task<IResult> ChangedAsync(ChangeOutcome outcome, Func<Task<ApiAnswer?>> now) => ChangedAsync(outcome, now, now);

    /// <summary>Answers that the resource is gone, or why it is not.</summary>
    /// <param name="now">Shows it as it is.</param>
    public Task<IResult> RemovedAsync(ChangeOutcome outcome, Func<Task<ApiAnswer?>> now) => ChangedAsync(outcome, () => Task.FromResult<ApiAnswer?>(ApiAnswer.Nothing), now);

    /// <param name="saved">Shows what there is to show after the change.</param>
    /// <param name="now">Shows the resource as it is to who knew an older one.</param>
    public async Task<IResult> ChangedAsync(ChangeOutcome outcome, Func<Task<ApiAnswer?>> saved, Func<Task<ApiAnswer?>> now) => outcome switch
    {
        ChangeOutcome.Saved or ChangeOutcome.Unchanged => Found(await saved()),
        ChangeOutcome.Stale stale => await now() is { } current ? outcomes.Stale(stale, current) : NotFound,
        _ => outcomes.Refusal(outcome),
    };
}
