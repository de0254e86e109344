using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR;

namespace BusinessTexting.Console.Hosting;

/// <summary>Who may come in: Identity over the console's own database, and a cookie that names a session there.</summary>
internal static class SignInSetup
{
    // OWASP's figure for PBKDF2 with SHA-512 (Password Storage Cheat Sheet).
    private const int HashIterations = 210_000;

    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = SignInSettings.Read(configuration);
        services.AddAccounts(settings);
        services.AddSingleton<PageConnections>();
        services.AddSignalR(pages => pages.AddFilter(new PageStart()));
        services.AddHostedService<SessionWatch>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<CircuitSession>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitSession>());
        services.AddSingleton<KnownBrowsers>();
        services.AddScoped<SignInService>();
        new IdentityBuilder(typeof(Administrator), services).AddSignInManager<ConsoleSignIn>().AddClaimsPrincipalFactory<SessionClaims>();
        services.AddPasskeys();
        services.AddCookies(settings, ListeningAddresses.AreHttps(configuration));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        return services;
    }

    public static void UseSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        var pages = app.Services.GetRequiredService<PageConnections>();
        app.UseWhen(
            context => context.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is not null,
            branch => branch.Use((HttpContext context, RequestDelegate next) => pages.HoldAsync(context, next)));
    }

    /// <summary>The operations on accounts and sessions, for pages and commands.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, SignInSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<SessionActivity>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<WrongAttempts>();
        services.AddSingleton<SignInRefusals>();
        services.AddSingleton<Confirmations>();
        services.AddSingleton<IdentityProof>();
        services.AddSingleton<SetUpCode>();
        services.AddSingleton<IValidator<SetUpForm>, SetUpFormValidator>();
        services.AddSingleton<IValidator<NewPassword>, NewPasswordValidator>();
        services.AddSingleton<IValidator<AdministratorForm>, AdministratorFormValidator>();
        services.AddSingleton<AccountService>();
        services.AddSingleton<AdministratorService>();
        services.AddSingleton<AdministratorFormFields>();
        services.AddSingleton<OwnAccountService>();
        services.AddSingleton<SecondFactorService>();
        services.AddIdentityStore();
        return services;
    }

    private static void AddIdentityStore(this IServiceCollection services)
    {
        services.AddSingleton<ILookupNormalizer, AccountNames>();
        services.AddSingleton<IPasswordHasher<Administrator>, PasswordHasher<Administrator>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.AddScoped<IUserStore<Administrator>, AdministratorStore>();
        services.AddIdentityCore<Administrator>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
            })
            .AddUserManager<ConsoleAccounts>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
    }

    private static void AddPasskeys(this IServiceCollection services)
    {
        services.AddScoped<IPasskeyHandler<Administrator>, PasskeyHandler<Administrator>>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // Nobody types an e-mail before, and whoever holds the device has to show that it is theirs: two factors in one.
            options.ResidentKeyRequirement = "required";
            options.UserVerificationRequirement = "required";
        });
    }

    private static void AddCookies(this IServiceCollection services, SignInSettings settings, bool isHttps)
    {
        services.AddScoped<SessionCookie>();
        services.AddScoped<FirstStepCookie>();
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddApplicationCookie().Configure(cookie =>
        {
            cookie.Cookie.Name = CookieNames.Of(CookieNames.Session, isHttps);
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = AccountLinks.SignIn;
            cookie.AccessDeniedPath = AccountLinks.SignIn;
            cookie.ReturnUrlParameter = AccountLinks.ReturnParameter;
            cookie.SlidingExpiration = false;
            cookie.ExpireTimeSpan = settings.AbsoluteLimit;
            cookie.EventsType = typeof(SessionCookie);
        });

        // Also holds the challenge of a passkey.
        authentication.AddTwoFactorUserIdCookie().Configure(cookie =>
        {
            cookie.Cookie.Name = CookieNames.Of(CookieNames.FirstStep, isHttps);
            cookie.EventsType = typeof(FirstStepCookie);
        });

        // Identity's sign-in and sign-out ask for these; nothing here ever sets them.
        authentication.AddExternalCookie().Configure(cookie => cookie.Cookie.Name = CookieNames.Of("bt-external", isHttps));
        authentication.AddTwoFactorRememberMeCookie().Configure(cookie => cookie.Cookie.Name = CookieNames.Of("bt-remember", isHttps));
    }
}
