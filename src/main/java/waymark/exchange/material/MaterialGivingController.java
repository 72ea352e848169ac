package waymark.exchange.material;

import static waymark.kernel.Permission.VIEW_PATHWAYS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.material.Material;
import waymark.web.material.MaterialKind;

/// The file of material that goes to another partnership.
@Controller
@RequestMapping("/material")
class MaterialGivingController {

    private static final String GIVING = "exchange/material/giving";
    private static final String YES = "yes";

    /// A kind whose files are made by people, who have to look at them: texts cannot be searched in a
    /// picture.
    private static final String WITH_FILES = "toolkit";

    private record Wanted(List<MaterialKind.Given> given, MaterialFormat.Written written) {}

    private final MaterialKinds kinds;
    private final Arrivals arrivals;
    private final DirectoryApi directory;
    private final Clock clock;

    MaterialGivingController(MaterialKinds kinds, Arrivals arrivals, DirectoryApi directory, Clock clock) {
        this.kinds = kinds;
        this.arrivals = arrivals;
        this.directory = directory;
        this.clock = clock;
    }

    /// What there is to give; with `check` also what the file would hold. Nothing is saved.
    @GetMapping("/giving")
    @Allow(VIEW_PATHWAYS)
    ModelAndView giving(FormData form, Actor.Person actor) {
        if (!form.ticked("check")) {
            return Page.show(
                    GIVING, view(form.with("madeBy", directory.partnershipName(actor)), actor, List.of(), null));
        }
        return switch (wanted(form, actor)) {
            case Ruling.Refused<Wanted>(var problems) -> Page.refuse(GIVING, view(form, actor, problems, null));
            case Ruling.Agreed<Wanted>(var wanted) -> {
                var ready = new GivingView.Ready(
                        wanted.given(), kinds, wanted.written().bytes().length);
                yield Page.show(GIVING, view(form, actor, List.of(), ready));
            }
        };
    }

    private GivingView view(
            FormData form, Actor.Person actor, List<Problem> problems, GivingView.@Nullable Ready ready) {
        return new GivingView(offered(actor), MaterialLicence.choices(), form, problems, ready);
    }

    private List<GivingView.Offered> offered(Actor.Person actor) {
        return kinds.openTo(actor).stream()
                .map(kind -> new GivingView.Offered(
                        kind.code(),
                        kind.word(),
                        kind.offers(actor).stream()
                                .map(offer -> Choice.of(kind.code() + ":" + offer.ref(), offer.title(), offer.about()))
                                .toList()))
                .toList();
    }

    private Ruling<Wanted> wanted(FormData form, Actor.Person actor) {
        var choices = offered(actor).stream()
                .flatMap(group -> group.choices().stream())
                .toList();
        record Read(List<Choice> things, MaterialLicence licence, String madeBy) {}
        return form.<Read>read(reader -> {
                    var things = reader.choices("things", choices, Choice::value, "Choose what goes into the file");
                    reader.when(
                            things.size() > MaterialFormat.MOST_THINGS,
                            "things",
                            "Choose no more than %d".formatted(MaterialFormat.MOST_THINGS));
                    var licence = reader.choice(
                            "licence", MaterialLicence.class, "Choose under which licence others may use it");
                    var madeBy = reader.requiredLine(
                            "madeBy", "Whose work it is", FormReader.TITLE, "Enter whose work it is");
                    reader.when(
                            things.stream().anyMatch(one -> one.value().startsWith(WITH_FILES + ":"))
                                    && !YES.equals(form.text("looked")),
                            "looked",
                            "Look at the files of the toolkits first, and say so");
                    return new Read(things, licence, madeBy);
                })
                .then(read -> {
                    var given = read.things().stream()
                            .map(one -> given(actor, one.value()))
                            .toList();
                    var written = MaterialFormat.write(
                            new MaterialFormat.Head(named(actor), read.madeBy(), read.licence(), LocalDate.now(clock)),
                            material(given));
                    return written.bytes().length > MaterialFormat.MOST_BYTES
                            ? Ruling.refused("things", "Together they are larger than 10 MB. Choose fewer")
                            : Ruling.agreed(new Wanted(given, written));
                });
    }

    private static List<Material> material(List<MaterialKind.Given> given) {
        return given.stream().map(MaterialKind.Given::material).toList();
    }

    private String named(Actor actor) {
        var name = directory.partnershipName(actor);
        return name.isEmpty() ? "A partnership without a name" : name;
    }

    private MaterialKind.Given given(Actor.Person actor, String thing) {
        int colon = thing.indexOf(':');
        return kinds.find(thing.substring(0, colon))
                .orElseThrow(() -> new NotFound(thing))
                .give(actor, new Ref(thing.substring(colon + 1)));
    }

    /// The file itself. Where the choice does not hold any more, the page says what is wrong with it.
    @GetMapping("/file")
    @Allow(VIEW_PATHWAYS)
    @RecordsAccess
    Object file(FormData form, Actor.Person actor) {
        return switch (wanted(form, actor)) {
            case Ruling.Refused<Wanted>(var problems) -> Page.refuse(GIVING, view(form, actor, problems, null));
            case Ruling.Agreed<Wanted>(var wanted) -> {
                var written = wanted.written();
                arrivals.given(actor, material(wanted.given()));
                yield ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(written.type()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("material-%s.%s".formatted(LocalDate.now(clock), written.ending()))
                                        .build()
                                        .toString())
                        .body(written.bytes());
            }
        };
    }
}
