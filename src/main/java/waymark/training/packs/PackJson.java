package waymark.training.packs;

import tools.jackson.databind.json.JsonMapper;

/// What a version says, as the database keeps it.
final class PackJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PackJson() {}

    static String text(PackContent content) {
        return JSON.writeValueAsString(content);
    }

    static PackContent content(String text) {
        return JSON.readValue(text, PackContent.class);
    }
}
