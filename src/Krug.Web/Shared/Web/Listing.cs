using System.Buffers.Text;
using System.Globalization;
using System.Linq.Expressions;
using System.Text;

namespace Krug.Web.Shared.Web;

/// <summary>A page of a list. <paramref name="Before"/> and <paramref name="After"/> are places in the list for the address, null where there is nothing that way.</summary>
public sealed record Page<T>(IReadOnlyList<T> Rows, int From, int Total, string Sort, string? Before, string? After)
{
    /// <summary>«41–80 из 142».</summary>
    public string Range => Rows.Count == 0 ? "0" : $"{From + 1}–{From + Rows.Count} из {Total}";

    /// <summary>The same address at another place of the list.</summary>
    public string? Address(HttpRequest request, bool after)
    {
        if ((after ? After : Before) is not { } place) return null;
        var query = request.Query.Where(pair => pair.Key is not ("after" or "before")).SelectMany(pair => pair.Value, (pair, value) => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value ?? "")}&");
        return $"?{string.Concat(query)}{(after ? "after" : "before")}={place}";
    }
}

/// <summary>
/// A list paged by key: each order has a key that is never null, and the place in the list is the key and number of the row it stands after, so that a row
/// added meanwhile shifts nothing. Always two commands: the count and the rows; one where the count is known.
/// </summary>
public sealed class Listing<T>(int size = 40) where T : class, IRecord
{
    readonly List<(string Name, IOrder Order)> orders = [];

    /// <summary>An order by its name in the address; the first one is the usual. With <paramref name="newest"/> it begins at the greatest key.</summary>
    public Listing<T> By<TKey>(string name, Expression<Func<T, TKey>> key, bool newest = false) where TKey : notnull
    {
        orders.Add((name, new Order<TKey>(key, newest)));
        return this;
    }

    public Task<Page<TRow>> Page<TRow>(IQueryable<T> records, string? sort, string? after, string? before, Expression<Func<T, TRow>> row, CancellationToken stop = default) =>
        Page(records, sort, after, before, row, known: null, stop);

    /// <summary>The same where it has been counted already how many records there are (<paramref name="known"/>).</summary>
    public async Task<Page<TRow>> Page<TRow>(IQueryable<T> records, string? sort, string? after, string? before, Expression<Func<T, TRow>> row, int? known, CancellationToken stop)
    {
        var (name, order, down) = Find(sort);
        var total = known ?? await records.CountAsync(stop);
        return await order.Page(records, down, after, before, size, total, down ? "-" + name : name, row, stop);
    }

    /// <summary>All rows in order, for a sheet.</summary>
    public Task<List<TRow>> All<TRow>(IQueryable<T> records, string? sort, Expression<Func<T, TRow>> row, CancellationToken stop = default)
    {
        var (_, order, down) = Find(sort);
        return order.Sorted(records, down).Select(row).ToListAsync(stop);
    }

    (string Name, IOrder Order, bool Down) Find(string? sort)
    {
        var down = sort?.StartsWith('-') == true;
        var found = orders.FindIndex(order => order.Name == sort?.TrimStart('-'));
        return found < 0 ? (orders[0].Name, orders[0].Order, false) : (orders[found].Name, orders[found].Order, down);
    }

    interface IOrder
    {
        IQueryable<T> Sorted(IQueryable<T> records, bool down);

        Task<Page<TRow>> Page<TRow>(IQueryable<T> records, bool down, string? after, string? before, int size, int total, string sort, Expression<Func<T, TRow>> row, CancellationToken stop);
    }

    sealed class Order<TKey>(Expression<Func<T, TKey>> key, bool newest) : IOrder where TKey : notnull
    {
        static readonly Expression<Func<T, int>> id = record => record.Id;

        public IQueryable<T> Sorted(IQueryable<T> records, bool down) =>
            down ^ newest ? records.OrderByDescending(key).ThenByDescending(id) : records.OrderBy(key).ThenBy(id);

        public async Task<Page<TRow>> Page<TRow>(IQueryable<T> records, bool down, string? after, string? before, int size, int total, string sort, Expression<Func<T, TRow>> row, CancellationToken stop)
        {
            var back = before is not null;
            var place = Place.Read(before ?? after);
            if (place is not null) records = records.Where(Beyond(place, down ^ newest ^ back));
            var rows = await Sorted(records, down ^ (back && place is not null)).Take(size + 1).Select(Keyed(row)).ToListAsync(stop);
            var more = rows.Count > size;
            if (more) rows.RemoveAt(size);
            if (back && place is not null) rows.Reverse();
            var from = place is null ? 0 : back ? Math.Max(0, place.Index - rows.Count) : place.Index;
            var (hasBefore, hasAfter) = back && place is not null ? (more, true) : (place is not null, more);
            return new([.. rows.Select(keyed => keyed.Row)], from, total, sort,
                hasBefore && rows.Count > 0 ? new Place(from, rows[0].Key, rows[0].Id).Write() : null,
                hasAfter && rows.Count > 0 ? new Place(from + rows.Count, rows[^1].Key, rows[^1].Id).Write() : null);
        }

        /// <summary>key &gt; place or key = place and id &gt; its id; the values travel as parameters.</summary>
        Expression<Func<T, bool>> Beyond(Place place, bool down)
        {
            var record = key.Parameters[0];
            Expression key0 = Expression.Property(Expression.Constant(place), nameof(Place.Key)), id0 = Expression.Property(Expression.Constant(place), nameof(Place.Id));
            var recordId = Expression.Property(record, nameof(IRecord.Id));
            var (left, right) = typeof(TKey) == typeof(string)
                ? (Expression.Call(typeof(string), nameof(string.Compare), null, key.Body, key0), (Expression)Expression.Constant(0))
                : (key.Body, key0);
            var beyond = down ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right);
            var same = Expression.AndAlso(Expression.Equal(key.Body, key0), down ? Expression.LessThan(recordId, id0) : Expression.GreaterThan(recordId, id0));
            return Expression.Lambda<Func<T, bool>>(Expression.OrElse(beyond, same), record);
        }

        Expression<Func<T, KeyedRow<TRow>>> Keyed<TRow>(Expression<Func<T, TRow>> row)
        {
            var record = row.Parameters[0];
            var type = typeof(KeyedRow<TRow>);
            return Expression.Lambda<Func<T, KeyedRow<TRow>>>(Expression.MemberInit(Expression.New(type),
                Expression.Bind(type.GetProperty("Key")!, new Replace(key.Parameters[0], record).Visit(key.Body)!),
                Expression.Bind(type.GetProperty("Id")!, Expression.Property(record, nameof(IRecord.Id))),
                Expression.Bind(type.GetProperty("Row")!, row.Body)), record);
        }

        sealed class KeyedRow<TRow>
        {
            public TKey Key { get; init; } = default!;
            public int Id { get; init; }
            public TRow Row { get; init; } = default!;
        }

        sealed class Replace(Expression from, Expression to) : ExpressionVisitor
        {
            public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
        }

        sealed record Place(int Index, TKey Key, int Id)
        {
            public string Write() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Index}|{Id}|{Convert.ToString(Key switch { DateOnly day => day.ToString("O"), DateTimeOffset at => at.ToString("O"), _ => Key }, CultureInfo.InvariantCulture)}"));

            /// <summary>A place that cannot be read is the beginning.</summary>
            public static Place? Read(string? text)
            {
                if (text is null || !Base64Url.IsValid(text)) return null;
                var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|', 3);
                if (parts.Length < 3 || !int.TryParse(parts[0], CultureInfo.InvariantCulture, out var index) || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var id)) return null;
                object? key = typeof(TKey) == typeof(string) ? parts[2]
                    : typeof(TKey) == typeof(int) && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var number) ? number
                    : typeof(TKey) == typeof(DateOnly) && DateOnly.TryParseExact(parts[2], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
                    : typeof(TKey) == typeof(DateTimeOffset) && DateTimeOffset.TryParseExact(parts[2], "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at
                    : null;
                return key is TKey typed ? new(index, typed, id) : null;
            }
        }
    }
}
