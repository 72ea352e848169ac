package waymark.web.files;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON in files that partnerships exchange: read without forgiving anything, written so that people can read it.
public final class StrictJson {

    private StrictJson() {}

    /// A reader that refuses unknown and repeated fields, what comes after the document, and what is too large, before
    /// it is read whole.
    ///
    /// @param deepest how many levels may lie in each other
    /// @param longest characters of the document, and of a text in it
    public static JsonMapper reader(int deepest, int longest) {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(deepest)
                                .maxStringLength(longest)
                                .maxDocumentLength(longest)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /// A writer with a line for each field.
    public static JsonMapper writer() {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }
}
