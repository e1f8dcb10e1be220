using Krug.Core.Reading.Sources.Zip;
namespace Krug.Core.Reading.Sources.OpenDocument;
static class OdtReader { public static Source Read(ZipParts parts, string name, Budget budget) => throw budget.Refusals.Unknown(); }
