using Krug.Web.Modules.Accounts;
using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Ui.Views;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Shared.Data
{
    public abstract partial class Db
    {
        public DbSet<Account> Accounts => Set<Account>();
        public DbSet<SignInLink> SignInLinks => Set<SignInLink>();
        public DbSet<AccountSession> AccountSessions => Set<AccountSession>();
    }
}

namespace Krug.Web.Modules.Accounts
{
    sealed class AccountTables : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<SignInLink>, IEntityTypeConfiguration<SavedView>, IEntityTypeConfiguration<AccountSession>, IEntityTypeConfiguration<IdentityUserClaim<int>>,
        IEntityTypeConfiguration<IdentityUserLogin<int>>, IEntityTypeConfiguration<IdentityUserToken<int>>
    {
        public void Configure(EntityTypeBuilder<Account> account)
        {
            account.ToTable("Accounts");
            account.HasIndex(a => a.CalendarHash).IsUnique();
            account.HasOne<Territory>().WithMany().HasForeignKey(a => a.TerritoryId).OnDelete(DeleteBehavior.Restrict);
            account.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<SignInLink> link)
        {
            link.HasIndex(l => l.Hash).IsUnique();
            link.HasOne(l => l.Account).WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        }

        // What is shared knows no accounts.
        public void Configure(EntityTypeBuilder<SavedView> view) => view.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.Cascade);

        public void Configure(EntityTypeBuilder<AccountSession> session)
        {
            session.Property(s => s.Hash).HasMaxLength(64);
            session.Property(s => s.Device).HasMaxLength(100);
            session.HasIndex(s => s.Hash).IsUnique();
            session.HasOne(s => s.Account).WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        }

        public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> claim) => claim.ToTable("AccountClaims");
        public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> login) => login.ToTable("AccountLogins");
        public void Configure(EntityTypeBuilder<IdentityUserToken<int>> token) => token.ToTable("AccountTokens");
    }
}
