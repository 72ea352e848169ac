package waymark.kernel;

/// One of the local authority areas a partnership covers. Areas are data: a partnership elsewhere has others.
///
/// @param code stable, as in the imported partnership file (`EAST_RIDING`)
/// @param name as people say it (`East Riding`)
public record Area(String code, String name) {}
