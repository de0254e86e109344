using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.ApiKeys;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Backups;
using BusinessTexting.Console.Features.Decisions;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Console.Features.FirstRun;
using BusinessTexting.Console.Features.Impact;
using BusinessTexting.Console.Features.Inspector;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.OrganizationSettings;
using BusinessTexting.Console.Features.Overview;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Features.StoredValues;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using FluentValidation;

namespace BusinessTexting.Console.Hosting;

internal static class FeatureSetup
{
    /// <summary>The operations of every feature. They hold nothing between calls, so one of each serves all.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<RecentChanges>();
        services.AddSingleton<CurrentOrganization>();
        services.AddSingleton<SampleOrganization>();
        services.AddSingleton<OverviewService>();
        services.AddSingleton<ServiceSettingsService>();
        services.AddSingleton<OrganizationService>();
        services.AddSingleton<OrganizationFormFields>();
        services.AddSingleton<LocationService>();
        services.AddSingleton<LocationFormFields>();
        services.AddSingleton<UserService>();
        services.AddSingleton<UserViews>();
        services.AddSingleton<UserFormFields>();
        services.AddSingleton<ApiKeyFormFields>();
        services.AddSingleton<UserListService>();
        services.AddSingleton<InspectorService>();
        services.AddSingleton<ImpactService>();
        services.AddSingleton<StoredValuesService>();
        services.AddSingleton<DirectoryImportService>();
        services.AddSingleton<BackupService>();
        services.AddSingleton<RestoreService>();
        services.AddHostedService<BackupSchedule>();
        services.AddSingleton(_ => new UploadAllowance(UploadAllowance.PerMinute));
        services.AddSingleton<AuditTrailService>();
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<RecordAnchoring>();
        services.AddSingleton<PersonErasure>();
        services.AddSingleton<DecisionService>();
        services.AddSingleton<VerdictService>();
        services.AddSingleton<ApiKeyService>();
        services.AddSingleton<Keyring>();
        services.AddSingleton<IUndo, OrganizationUndo>();
        services.AddSingleton<IUndo, LocationUndo>();
        services.AddSingleton<IUndo, UserUndo>();
        services.AddSingleton<IValidator<OrganizationForm>, OrganizationFormValidator>();
        services.AddSingleton<IValidator<LocationForm>, LocationFormValidator>();
        services.AddSingleton<IValidator<ApiKeyForm>, ApiKeyFormValidator>();
        services.AddSingleton<IValidator<UserForm>, UserFormValidator>();
        return services;
    }
}
