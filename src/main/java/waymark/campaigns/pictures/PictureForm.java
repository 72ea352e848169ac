package waymark.campaigns.pictures;

import java.util.List;
import java.util.stream.Stream;
import waymark.campaigns.pictures.catalogue.Licence;
import waymark.campaigns.pictures.catalogue.Origin;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.RefusalReason;
import waymark.campaigns.pictures.catalogue.WhoIsShown;
import waymark.kernel.Problem;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What is written about a picture, as a form: filled from it and read again.
final class PictureForm {

    static final List<Choice> ORIGINS = Choice.from(List.of(Origin.values()), Origin::name, Origin::title);
    static final List<Choice> LICENCES = Choice.from(List.of(Licence.values()), Licence::name, Licence::title);

    private static final String SYNTHETIC = RefusalReason.SYNTHETIC.name();
    private static final int DESCRIPTION = 1_000;
    private static final int LINE = 200;
    private static final int ALT = 400;

    private PictureForm() {}

    /// Who can be seen. The last is offered, so that it is refused with its reason and not hidden behind another.
    static List<Choice> people() {
        return Stream.concat(
                        Stream.of(WhoIsShown.values()).map(one -> Choice.of(one.name(), one.title(), one.hint())),
                        Stream.of(Choice.of(
                                SYNTHETIC, RefusalReason.SYNTHETIC.title(), "Made by software, and like a photograph")))
                .toList();
    }

    /// Said where somebody changed the picture first.
    static List<Problem> overtaken(String field) {
        return List.of(
                new Problem(field, "Somebody changed the picture meanwhile. Look at it again, and send it once more"));
    }

    static FormData of(Picture picture) {
        return FormData.version(picture.version()).with(picture.about());
    }

    static Picture.About read(FormReader form) {
        var sent = form.form().text("people");
        form.when(
                sent.equalsIgnoreCase(SYNTHETIC),
                "people",
                "Such pictures are refused. %s %s"
                        .formatted(RefusalReason.SYNTHETIC.why(), RefusalReason.SYNTHETIC.better()));
        var origin = form.choice("origin", Origin.class, "Choose how it came to be");
        var people = sent.equalsIgnoreCase(SYNTHETIC)
                ? WhoIsShown.NONE
                : form.choice("people", WhoIsShown.class, "Choose who can be seen in it");
        form.when(
                origin == Origin.GENERATED && people == WhoIsShown.REAL,
                "people",
                "What software generates shows no real person. Choose another answer, or another picture");
        form.when(
                origin == Origin.DRAWING && people == WhoIsShown.REAL,
                "people",
                "A drawing shows people who are drawn. If a real person can be recognised in it, draw it anew");
        var licence = form.choice("licence", Licence.class, "Choose on what terms it may be used");
        var terms = form.text("licenceTerms", "The terms", FormReader.REASON);
        form.when(licence == Licence.AGREED && terms.isEmpty(), "licenceTerms", "Enter what was agreed, and with whom");
        return new Picture.About(
                form.requiredLine("title", "Title", LINE, "Enter a title"),
                form.required("description", "What it shows", DESCRIPTION, "Say what it shows"),
                origin,
                people,
                form.requiredLine("source", "Source", LINE, "Enter where it came from"),
                form.requiredLine("creator", "The maker", LINE, "Enter who made it"),
                form.requiredLine("credit", "Credit", LINE, "Enter the credit to be printed beside it"),
                form.requiredLine("copyright", "Copyright", LINE, "Enter the copyright notice"),
                licence,
                terms,
                form.date("licenceUntil", "Last day of the licence").orElse(null),
                form.requiredLine(
                        "alt",
                        "The text for those who do not see it",
                        ALT,
                        "Enter a text for those who do not see it"));
    }
}
