using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;

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
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<OpenCircuits>();
        services.AddHostedService<SessionWatch>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<CircuitSession>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitSession>());
        services.AddScoped<SignInService>();
        services.AddIdentityOver(settings);
        services.AddCookies(settings);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        return services;
    }

    public static void UseSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        var circuits = app.Services.GetRequiredService<OpenCircuits>();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase),
            branch => branch.Use((HttpContext context, RequestDelegate next) => circuits.HoldAsync(context, next)));
    }

    private static void AddIdentityOver(this IServiceCollection services, SignInSettings settings)
    {
        services.AddScoped<IUserStore<Administrator>, AdministratorStore>();
        services.AddIdentityCore<Administrator>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.Password = new PasswordOptions
                {
                    RequiredLength = PasswordRules.Shortest,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireNonAlphanumeric = false,
                    RequireUppercase = false,
                };
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = settings.LockoutTime;
            })
            .AddSignInManager<ConsoleSignIn>()
            .AddClaimsPrincipalFactory<SessionClaims>()
            .AddDefaultTokenProviders();
        services.AddScoped<IPasskeyHandler<Administrator>, PasskeyHandler<Administrator>>();
    }

    /// <summary>The operations on administrators, for pages and commands.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, SignInSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<SessionActivity>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<SetUpCode>();
        services.AddSingleton<Confirmations>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<IPasswordHasher<Administrator>, PasswordHasher<Administrator>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.AddSingleton<IValidator<SetUpForm>, SetUpFormValidator>();
        services.AddSingleton<IValidator<NewPassword>, NewPasswordValidator>();
        services.AddSingleton<IValidator<AdministratorForm>, AdministratorFormValidator>();
        services.AddSingleton<AccountService>();
        services.AddSingleton<AdministratorService>();
        return services;
    }

    private static void AddCookies(this IServiceCollection services, SignInSettings settings)
    {
        services.AddScoped<SessionCookie>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie =>
        {
            cookie.Cookie.Name = "bt-session";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = AccountLinks.SignIn;
            cookie.AccessDeniedPath = AccountLinks.SignIn;
            cookie.ReturnUrlParameter = AccountLinks.ReturnParameter;
            cookie.SlidingExpiration = false;
            cookie.ExpireTimeSpan = settings.AbsoluteLimit;
            cookie.EventsType = typeof(SessionCookie);
        }));
    }
}
