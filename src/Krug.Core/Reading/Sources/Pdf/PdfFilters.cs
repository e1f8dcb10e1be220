using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>
/// The decoders of PDF streams under the budget: a stream is measured before it is decoded, pictures are not decoded at all.
/// Carries the budget to where pages are read, because the library makes those readers itself.
/// </summary>
sealed class PdfFilters(Budget budget) : IFilterProvider
{
    readonly IFilterProvider all = DefaultFilterProvider.Instance;
    UnreadableException? refused;

    public Budget Budget { get; } = budget;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        var filters = Guard(all.GetFilters(dictionary));
        // What is not decoded cannot be looked at; nobody leaves object streams uncompressed.
        return filters.Count == 0 && IsObjectStream(dictionary) ? throw Refuse(Damaged()) : filters;
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Guard(all.GetNamedFilters(names));
    public IReadOnlyList<IFilter> GetAllFilters() => Guard(all.GetAllFilters());

    /// <summary>Operations done on all pages.</summary>
    public int Operations { get; set; }

    static bool IsObjectStream(DictionaryToken dictionary) => dictionary.Data.TryGetValue("Type", out var type) && type is NameToken { Data: "ObjStm" };

    UnreadableException Damaged() => Budget.Refusals.Broken("разметка PDF не читается");

    /// <summary>Keeps the refusal, for the library passes over exceptions in damaged parts of a file, and throws it.</summary>
    public UnreadableException Refuse(UnreadableException sentence) => refused ??= sentence;

    public void ThrowIfRefused()
    {
        if (refused is not null) throw refused;
    }

    List<IFilter> Guard(IReadOnlyList<IFilter> filters) => filters.Count > 8
        ? throw Refuse(Budget.Refusals.Bomb())
        : [.. filters.Select(filter => new Guarded(filter, this))];

    sealed class Guarded(IFilter filter, PdfFilters filters) : IFilter
    {
        /// <summary>What a byte of these may become at most; a code of LZW stands for 4 kilobytes.</summary>
        const int MostOfRunLength = 64, MostOfLzw = 2700;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            filters.ThrowIfRefused();
            switch (filter)
            {
                case FlateFilter: Measure(input); break;
                case LzwFilter: Allow((long)input.Length * MostOfLzw); break;
                case RunLengthFilter: Allow((long)input.Length * MostOfRunLength); break;
                case Ascii85Filter or AsciiHexDecodeFilter: break;
                // Pictures: Krug reads text.
                default: return Memory<byte>.Empty;
            }
            var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            Take(decoded.Length);
            if (IsObjectStream(streamDictionary) && PdfAliases.InObjectStream(decoded.Span)) throw filters.Refuse(filters.Damaged());
            return decoded;
        }

        void Allow(long atMost)
        {
            if (atMost > filters.Budget.Limits.InflatedBytes) throw filters.Refuse(filters.Budget.Refusals.Bomb());
        }

        /// <summary>Inflates without keeping anything. What cannot be inflated is the decoder's to report.</summary>
        void Measure(Memory<byte> input)
        {
            var most = filters.Budget.Limits.PartBytes / 2;
            using var packed = new MemoryStream(input.ToArray(), writable: false);
            using var inflated = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[16384];
            long total = 0;
            try
            {
                for (int read; (read = inflated.Read(buffer)) > 0;)
                    if ((total += read) > most)
                        throw filters.Refuse(filters.Budget.Refusals.Bomb());
            }
            catch (InvalidDataException)
            {
                return;
            }
        }

        void Take(int bytes)
        {
            try
            {
                filters.Budget.TakeInflated(bytes);
            }
            catch (UnreadableException bomb)
            {
                throw filters.Refuse(bomb);
            }
        }
    }
}
