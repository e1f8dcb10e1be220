namespace Krug.Web.Modules.Events;

public enum EventTab { Event, Programme, Participants, Outcomes, Papers }

/// <summary>The local tabs of an event, the same over all its pages: <c>&lt;partial name="/Modules/Events/Pages/_Tabs.cshtml" model="new EventTabs(id, EventTab.Programme)" /&gt;</c>.</summary>
public sealed record EventTabs(int Id, EventTab Current);
