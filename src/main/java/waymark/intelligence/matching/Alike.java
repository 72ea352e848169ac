package waymark.intelligence.matching;

import java.util.List;
import java.util.UUID;

/// Something that may be the same as another, with what both have in common.
///
/// @param mine the one that was asked about
public record Alike(UUID mine, UUID entity, List<String> reasons) {}
