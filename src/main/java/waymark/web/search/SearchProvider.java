package waymark.web.search;

import java.util.List;
import waymark.kernel.Actor;
import waymark.kernel.Permission;

/// What one module lets people find. A bean of any module; the search asks them all. Most are a
/// [SearchStatement].
public interface SearchProvider {

    /// Who is asked for: without it the provider is not asked.
    Permission permission();

    /// Everything there is of it that the reader may open: one statement for each kind, in the reader's own
    /// transaction, so that the row policies decide.
    List<SearchEntry> entries(Actor.Person reader);
}
