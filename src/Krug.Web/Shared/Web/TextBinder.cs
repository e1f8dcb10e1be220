using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Krug.Web.Shared.Web;

/// <summary>A text comes without spaces around it; nothing typed is null where there may be nothing, else an empty text for the rule to speak of. A password comes as typed.</summary>
sealed class TextBinder : IModelBinderProvider, IModelBinder
{
    static readonly NullabilityInfoContext nullability = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(string) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        var text = given.FirstValue ?? "";
        if (bindingContext.ModelMetadata.DataTypeName != "Password") text = text.Trim().ReplaceLineEndings("\n");
        bindingContext.Result = ModelBindingResult.Success(text.Length == 0 && MayBeNull(bindingContext.ModelMetadata) ? null : text);
        return Task.CompletedTask;
    }

    static bool MayBeNull(ModelMetadata metadata)
    {
        if (metadata.ContainerType?.GetProperty(metadata.PropertyName ?? "") is not { } property) return true;
        lock (nullability) return nullability.Create(property).WriteState == NullabilityState.Nullable;
    }
}
