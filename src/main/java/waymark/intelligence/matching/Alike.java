package waymark.intelligence.matching;

import java.util.List;
import java.util.UUID;

/// Something that may be the same as another, with what both have in common.
public record Alike(UUID entity, List<String> reasons) {}
