package waymark.pathways.editions;

import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// A situation for which there is guidance: for the whole partnership, or an area's own steps in it.
///
/// @param code what other pathways lead on to; the default and the areas' own share it
/// @param area code, or null for the partnership-wide default
public record Pathway(
        Ref ref,
        String code,
        @Nullable String area,
        String title,
        String summary,
        Audience audience,
        int position,
        int version) {

    /// How far somebody must reach to write or publish it.
    Scope scope() {
        return area == null ? Scope.PARTNERSHIP : Scope.area(area);
    }

    /// The same under the reference that it was given.
    public Pathway with(Ref given) {
        return new Pathway(given, code, area, title, summary, audience, position, version);
    }

    /// True where the actor may write it.
    public boolean editable(Actor actor) {
        return actor.may(Permission.EDIT_PATHWAYS, scope());
    }

    /// True where the actor may publish and withdraw it.
    public boolean publishable(Actor actor) {
        return actor.may(Permission.PUBLISH_PATHWAYS, scope());
    }
}
