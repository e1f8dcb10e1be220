namespace Krug.Core.Reading.Sources.Pdf;
static class PdfReader { public static Source Read(byte[] content, string name, Budget budget) => throw budget.Refusals.Unknown(); }
