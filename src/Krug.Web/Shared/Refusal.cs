namespace Krug.Web.Shared;

/// <summary>A «no» in the user's words: what, why, what to do. <paramref name="Field"/> names the property of the form it is about, where it is about one.</summary>
public sealed record Refusal(string Text, string? Field = null);
