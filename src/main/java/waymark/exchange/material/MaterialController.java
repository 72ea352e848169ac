package waymark.exchange.material;

import static waymark.kernel.Permission.VIEW_PATHWAYS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

/// What came from other partnerships, and the file that goes to one.
@Controller
@RequestMapping("/material")
class MaterialController {

    private static final String INDEX = "exchange/material/material";
    private static final String GIVING = "exchange/material/giving";
    private static final String YES = "yes";

    private static final Problem TOO_LARGE = new Problem("things", "Together they are larger than 10 MB. Choose fewer");

    /// A kind whose files are made by people, who have to look at them: texts cannot be searched in a picture.
    private static final String WITH_FILES = "toolkit";

    /// @param open true where the reader may give and take something
    record Index(List<Arrival> arrivals, List<Arrival.Taken> taken, MaterialKinds kinds, boolean open) {

        List<Arrival.Taken> of(Arrival arrival) {
            return taken.stream()
                    .filter(one -> one.arrival().equals(arrival.ref()))
                    .toList();
        }

        String path(Arrival.Taken one) {
            return kinds.find(one.kind()).map(kind -> kind.path(one.thing())).orElse("/material");
        }
    }

    /// What is offered of one kind.
    record Offered(String code, String word, List<Choice> choices) {}

    /// What the file would hold.
    ///
    /// @param bytes how large it is
    record Ready(List<MaterialKind.Given> given, MaterialKinds kinds, int bytes) {

        String size() {
            return bytes < 1_000_000 ? Math.max(1, bytes / 1_000) + " KB" : "%.1f MB".formatted(bytes / 1_000_000.0);
        }
    }

    /// @param ready null until everything is chosen
    record Giving(
            List<Offered> offered,
            List<Choice> licences,
            FormData form,
            List<Problem> problems,
            @Nullable Ready ready) {

        /// Chosen, licence and name as the address of the file has them.
        List<String[]> fields() {
            var all = new ArrayList<String[]>();
            form.all("things").forEach(one -> all.add(new String[] {"things", one}));
            for (var name : List.of("licence", "madeBy", "looked")) {
                all.add(new String[] {name, form.text(name)});
            }
            return all;
        }
    }

    private record Wanted(List<MaterialKind.Given> given, MaterialFormat.Head head) {

        List<Material> material() {
            return given.stream().map(MaterialKind.Given::material).toList();
        }
    }

    private final MaterialKinds kinds;
    private final Arrivals arrivals;
    private final DirectoryApi directory;
    private final Clock clock;

    MaterialController(MaterialKinds kinds, Arrivals arrivals, DirectoryApi directory, Clock clock) {
        this.kinds = kinds;
        this.arrivals = arrivals;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(VIEW_PATHWAYS)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                INDEX,
                new Index(
                        arrivals.all(),
                        arrivals.taken(),
                        kinds,
                        !kinds.openTo(actor).isEmpty()));
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
                int bytes =
                        MaterialFormat.write(wanted.head(), wanted.material()).bytes().length;
                yield bytes > MaterialFormat.MOST_BYTES
                        ? Page.refuse(GIVING, view(form, actor, List.of(TOO_LARGE), null))
                        : Page.show(GIVING, view(form, actor, List.of(), new Ready(wanted.given(), kinds, bytes)));
            }
        };
    }

    private Giving view(FormData form, Actor.Person actor, List<Problem> problems, @Nullable Ready ready) {
        return new Giving(offered(actor), MaterialLicence.choices(), form, problems, ready);
    }

    private List<Offered> offered(Actor.Person actor) {
        return kinds.openTo(actor).stream()
                .map(kind -> new Offered(
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
                .map(read -> new Wanted(
                        read.things().stream()
                                .map(one -> given(actor, one.value()))
                                .toList(),
                        new MaterialFormat.Head(named(actor), read.madeBy(), read.licence(), LocalDate.now(clock))));
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
                var written = MaterialFormat.write(wanted.head(), wanted.material());
                if (written.bytes().length > MaterialFormat.MOST_BYTES) {
                    yield Page.refuse(GIVING, view(form, actor, List.of(TOO_LARGE), null));
                }
                arrivals.given(actor, wanted.material());
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
