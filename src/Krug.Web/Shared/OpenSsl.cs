using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Krug.Web.Shared;

/// <summary>
/// The runtime takes its cryptography on Linux from OpenSSL. The system's own comes first, because the system keeps it fresh; where there is none, the copy in
/// <c>openssl/</c> beside a self-contained program is loaded, and the runtime, asking for the library by name, finds it there already.
/// </summary>
static class OpenSsl
{
    [ModuleInitializer]
    internal static void Load()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "openssl");
        if (!OperatingSystem.IsLinux() || !Directory.Exists(beside) || NativeLibrary.TryLoad("libssl.so.3", out _)) return;
        NativeLibrary.TryLoad(Path.Combine(beside, "libcrypto.so.3"), out _);
        NativeLibrary.TryLoad(Path.Combine(beside, "libssl.so.3"), out _);
    }
}
