using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Shared.Ui.Views
{
    /// <summary>Filters of a list that somebody named, to come back to them by one press: of one account, seen by nobody else.</summary>
    public sealed class SavedView
    {
        public const int NameLimit = 40, QueryLimit = 500, Most = 20;

        public int Id { get; private set; }
        public int AccountId { get; set; }
        /// <summary>The address of the list: <c>/tasks</c>.</summary>
        public string List { get; set; } = "";
        public string Name { get; set; } = "";
        /// <summary>What follows the question mark, as <see cref="ListOfViews.Query"/> writes it.</summary>
        public string Query { get; set; } = "";

        /// <param name="others">The account's other views of this list.</param>
        public Refusal? WhyNotKeep(IReadOnlyCollection<SavedView> others) => this switch
        {
            { Name: "" } => new("Назовите вид, например «Школы Каменки».", nameof(Name)),
            { Name.Length: > NameLimit } => new($"Название длиннее {NameLimit} знаков. Сократите его: оно стоит над списком.", nameof(Name)),
            { Query: "" } => new("Отбора нет: сначала выберите что-нибудь в списке, потом сохраните вид."),
            { Query.Length: > QueryLimit } => new("Отбор слишком длинный. Сократите слова поиска."),
            _ when others.Any(other => string.Equals(other.Name, Name, StringComparison.OrdinalIgnoreCase)) => new($"Вид «{Name}» у этого списка уже есть. Назовите иначе.", nameof(Name)),
            _ when others.Count >= Most => new($"Видов у этого списка уже {Most}. Удалите лишний на странице видов."),
            _ => null,
        };
    }

    sealed class ViewTables : IEntityTypeConfiguration<SavedView>
    {
        public void Configure(EntityTypeBuilder<SavedView> view)
        {
            view.HasIndex(v => new { v.AccountId, v.List, v.Name }).IsUnique();
            view.Property(v => v.List).HasMaxLength(40);
            view.Property(v => v.Name).HasMaxLength(SavedView.NameLimit);
            view.Property(v => v.Query).HasMaxLength(SavedView.QueryLimit);
        }
    }
}

namespace Krug.Web.Shared.Data
{
    public abstract partial class Db
    {
        public DbSet<Ui.Views.SavedView> SavedViews => Set<Ui.Views.SavedView>();
    }
}
