package waymark.exchange.material;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import waymark.web.forms.Choice;

/// Under which licence material may be used; the code is the one of the SPDX list.
enum MaterialLicence {
    CC_BY("CC-BY-4.0", "Creative Commons Attribution 4.0", "Others may change it and have to say whose it is"),
    CC_BY_SA(
            "CC-BY-SA-4.0",
            "Creative Commons Attribution-ShareAlike 4.0",
            "The same, and what they make of it stays under this licence"),
    OGL("OGL-UK-3.0", "Open Government Licence 3.0", "For material of councils and other public bodies"),
    CC0("CC0-1.0", "No rights reserved (CC0 1.0)", "Others may do with it what they like");

    private final String code;
    private final String title;
    private final String hint;

    MaterialLicence(String code, String title, String hint) {
        this.code = code;
        this.title = title;
        this.hint = hint;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    static Optional<MaterialLicence> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    static List<Choice> choices() {
        return Arrays.stream(values())
                .map(one -> Choice.of(one.name(), one.title, one.hint))
                .toList();
    }
}
