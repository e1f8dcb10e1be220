using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>
/// The fonts and drawings that a page names. Stands in for the library's own store, which runs the programs inside fonts and the functions inside colours:
/// programs that call themselves would end Krug, and reading text needs neither.
/// </summary>
sealed class PdfResources(IPdfTokenScanner scanner, ILookupFilterProvider filterProvider) : IResourceStore
{
    const int LongestChain = 8;

    readonly Stack<DictionaryToken> opened = new();
    readonly Dictionary<IndirectReference, PdfFont> fonts = [];

    public void LoadResourceDictionary(DictionaryToken resourceDictionary) => opened.Push(resourceDictionary);

    public void UnloadResourceDictionary() => opened.TryPop(out _);

    /// <summary>The font a page calls by this name; null where there is none.</summary>
    public PdfFont? FontNamed(NameToken? name)
    {
        if (name is null || Find("Font", name) is not { } token) return null;
        if (token is IndirectReferenceToken { Data: var known } && fonts.TryGetValue(known, out var font)) return font;
        if (Resolve(token) is not DictionaryToken dictionary) return null;
        font = PdfFont.Read(dictionary, this);
        if (token is IndirectReferenceToken { Data: var reference }) fonts[reference] = font;
        return font;
    }

    /// <summary>What a reference refers to, in a few steps at most; null where it is nothing.</summary>
    public IToken? Resolve(IToken? token)
    {
        for (var step = 0; token is IndirectReferenceToken reference && step < LongestChain; step++) token = scanner.Get(reference.Data)?.Data;
        return token is IndirectReferenceToken ? null : token;
    }

    public IToken? Get(DictionaryToken dictionary, string key) => dictionary.Data.TryGetValue(key, out var token) ? Resolve(token) : null;

    public Memory<byte> Decode(StreamToken stream) => stream.Decode(filterProvider, scanner);

    public bool TryGetXObject(NameToken name, out StreamToken stream)
    {
        stream = (Resolve(Find("XObject", name)) as StreamToken)!;
        return stream is not null;
    }

    public bool TryGetXObjectReference(NameToken name, out IndirectReference reference)
    {
        var found = Find("XObject", name) as IndirectReferenceToken;
        reference = found?.Data ?? default;
        return found is not null;
    }

    IToken? Find(string kind, NameToken name)
    {
        foreach (var resources in opened)
            if (Get(resources, kind) is DictionaryToken named && named.Data.TryGetValue(name.Data, out var token))
                return token;
        return null;
    }

    // What only colours, shadings, marks and the library's own fonts would ask for; their operations are passed over.
    public IFont? GetFont(NameToken name) => null;
    public IFont GetFontDirectly(IndirectReferenceToken fontReferenceToken) => throw new NotSupportedException();
    public DictionaryToken? GetExtendedGraphicsStateDictionary(NameToken name) => null;
    public ColorSpaceDetails GetColorSpaceDetails(NameToken? name, DictionaryToken? dictionary) => throw new NotSupportedException();
    public ColorSpaceDetails GetDeviceColorSpaceDetails(ColorSpace deviceColorSpace) => throw new NotSupportedException();
    public DictionaryToken? GetMarkedContentPropertiesDictionary(NameToken name) => null;
    public IReadOnlyDictionary<NameToken, PatternColor> GetPatterns() => new Dictionary<NameToken, PatternColor>();
    public Shading GetShading(NameToken name) => throw new NotSupportedException();

    public bool TryGetNamedColorSpace(NameToken? name, out ResourceColorSpace namedColorSpace)
    {
        namedColorSpace = default;
        return false;
    }
}
