namespace Krug.Web.Shared.Data;

/// <summary>What every record has.</summary>
public interface IRecord { int Id { get; } }

/// <summary>A record of one territory: the first thing asked about who may see it, and what a distributed database would be parted by.</summary>
public interface ITerritorial : IRecord { int TerritoryId { get; set; } }

/// <summary>A record people write at the same time: the later of two writings of one version is refused, not lost.</summary>
public interface IVersioned { int Version { get; set; } }

/// <summary>A record with keys for order and search, computed in the application so that both databases order and find alike.</summary>
public interface IKeyed { void RefreshKeys(); }
