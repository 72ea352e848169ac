package waymark.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.access.roles.GrantableScopes;
import waymark.kernel.Actor;

/// Tells whoever grants a role which areas and organisations it can be granted for.
@Component
class DirectoryGrantableScopes implements GrantableScopes {

    private final DirectoryApi desk;

    DirectoryGrantableScopes(DirectoryApi desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, String> areas(Actor actor) {
        var names = new LinkedHashMap<String, String>();
        desk.areas(actor).forEach(area -> names.put(area.code(), area.name()));
        return names;
    }

    @Override
    public Map<String, String> organisations(Actor actor) {
        var names = new LinkedHashMap<String, String>();
        desk.organisations(actor).forEach(organisation -> names.put(organisation.code(), organisation.name()));
        return names;
    }
}
