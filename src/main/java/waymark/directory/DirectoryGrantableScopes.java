package waymark.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.access.roles.GrantableScopes;
import waymark.kernel.Actor;

/// The areas and organisations that a role can be granted for.
@Component
class DirectoryGrantableScopes implements GrantableScopes {

    private final DirectoryApi directory;

    DirectoryGrantableScopes(DirectoryApi directory) {
        this.directory = directory;
    }

    @Override
    public Map<String, String> areas(Actor actor) {
        var names = new LinkedHashMap<String, String>();
        directory.areas(actor).forEach(area -> names.put(area.code(), area.name()));
        return names;
    }

    @Override
    public Map<String, String> organisations(Actor actor) {
        var names = new LinkedHashMap<String, String>();
        directory.organisations(actor).forEach(organisation -> names.put(organisation.code(), organisation.name()));
        return names;
    }
}
