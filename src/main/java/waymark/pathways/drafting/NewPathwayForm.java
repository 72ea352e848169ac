package waymark.pathways.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.pathways.editions.Audience;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.Pathways;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The form of a new pathway: what can be chosen, and the rules.
@Component
class NewPathwayForm {

    private static final String EVERYWHERE = "everywhere";
    private static final String ANOTHER = "another";

    private static final Ref NOT_GIVEN_YET = new Ref("PW-0000");

    private final Pathways pathways;
    private final DirectoryApi directory;

    NewPathwayForm(Pathways pathways, DirectoryApi directory) {
        this.pathways = pathways;
        this.directory = directory;
    }

    /// The pathway, still without a reference of its own.
    Ruling<Pathway> wanted(Actor actor, FormData form) {
        return form.<Boolean>read(reader -> {
                    reader.choice("area", areas(actor), Choice::value, "Choose where it applies");
                    return reader.choice("code", codes(), Choice::value, "Choose the situation")
                            .value()
                            .equals(ANOTHER);
                })
                .then(another -> {
                    var area = form.text("area").equals(EVERYWHERE) ? null : form.text("area");
                    return another ? another(form, area) : own(form.text("code"), area);
                });
    }

    private Ruling<Pathway> another(FormData form, @Nullable String area) {
        return form.read(reader -> {
            var title = reader.requiredLine("title", "Title", FormReader.TITLE, "Enter a title");
            var code = code(title);
            reader.when(area != null, "area", "A new situation starts with a default for all areas");
            reader.when(code.isEmpty() && !title.isEmpty(), "title", "Enter a title");
            reader.when(pathways.find(code, null).isPresent(), "title", "There is a pathway with this title already");
            return new Pathway(
                    NOT_GIVEN_YET,
                    code,
                    null,
                    title,
                    reader.text("summary", "Summary", 1000),
                    reader.choice("audience", Audience.class, "Choose who it is about"),
                    100,
                    0);
        });
    }

    private static String code(String title) {
        var code = title.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^[_0-9]+|_$", "");
        return code.length() > 40 ? code.substring(0, 40) : code;
    }

    private Ruling<Pathway> own(String code, @Nullable String area) {
        if (area == null) {
            return Ruling.refused("code", "There is a default for this already; choose an area, or another situation");
        }
        if (pathways.find(code, area).isPresent()) {
            return Ruling.refused("code", "The area has its own steps in this already");
        }
        var whole = pathways.find(code, null).orElseThrow(() -> new NotFound(code));
        return Ruling.agreed(new Pathway(
                NOT_GIVEN_YET, code, area, whole.title(), whole.summary(), whole.audience(), whole.position(), 0));
    }

    /// The areas in which the actor may write, and all of them.
    List<Choice> areas(Actor actor) {
        var areas = new ArrayList<Choice>();
        if (actor.may(Permission.EDIT_PATHWAYS, Scope.PARTNERSHIP)) {
            areas.add(Choice.of(EVERYWHERE, "All areas", "A default"));
        }
        directory.areas(actor).stream()
                .filter(one -> actor.may(Permission.EDIT_PATHWAYS, Scope.area(one.code())))
                .forEach(one -> areas.add(Choice.of(one.code(), one.name())));
        return areas;
    }

    /// The situations there are, and a new one.
    List<Choice> codes() {
        var defaults = pathways.all().stream()
                .filter(one -> one.area() == null)
                .map(one -> Choice.of(one.code(), one.title()));
        return Stream.concat(defaults, Stream.of(Choice.of(ANOTHER, "A new situation")))
                .toList();
    }
}
