package waymark.pathways.signs;

import java.util.Map;
import java.util.Set;

/// Which picture goes with which sign. They are drawn in `pathways/signs/picture.jte`, each under its name;
/// every public sign that Waymark ships has its own, and so has each form of exploitation.
final class SignPictures {

    private static final Set<String> OF_SIGNS = Set.of(
            "GEN01", "GEN02", "GEN03", "GEN04", "GEN05", "GEN08", "GEN10", "GEN13", "GEN15", "GEN17", "GEN19", "GEN22",
            "GEN23", "GEN24", "GEN27", "LAB01", "LAB02", "LAB03", "LAB06", "LAB07", "LAB08", "LAB10", "SEX03", "CRI01",
            "CUC01", "CUC03", "CCL01", "CCL02", "CCL03", "CCL04", "CCL05", "CCL07", "CAN01", "CAN02", "CAN03", "DOM03",
            "CHI02", "CHI04", "CHI05", "CHI06");

    /// Kinds that the picture of a sign says already.
    private static final Map<SignKind, String> SHARED = Map.of(
            SignKind.PHYSICAL, "GEN15",
            SignKind.BEHAVIOUR, "GEN19",
            SignKind.SOCIAL, "GEN22",
            SignKind.LANGUAGE, "GEN23",
            SignKind.LOCATION, "GEN27");

    private SignPictures() {}

    /// A sign that a partnership added, or one for people at work, has the picture of what it has to do with.
    static String of(SignLine line) {
        return OF_SIGNS.contains(line.code()) ? line.code() : of(line.kind());
    }

    static String of(SignKind kind) {
        return SHARED.getOrDefault(kind, kind.name());
    }

    static String of(Exploitation exploitation) {
        return exploitation.name();
    }
}
