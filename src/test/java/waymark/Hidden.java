package waymark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The answer to somebody who asks for what they may not see, to be compared with the answer where nothing is.
final class Hidden {

    private Hidden() {}

    /// Whether both are the same word for word, but for what is of one request: ids, tokens, and the address.
    static boolean same(String one, String other) {
        return one.equals(other) || withoutIds(one).equals(withoutIds(other));
    }

    /// The whole answer, without its tokens and the address itself.
    static String plain(Visit.Answer answer, String path) {
        return answer.status()
                + answer.text()
                        .replace(path, "PATH")
                        .replace(URLEncoder.encode(path, StandardCharsets.UTF_8), "PATH")
                        .replaceAll("name=\"(_csrf|_once)\" value=\"[^\"]*\"", "");
    }

    private static String withoutIds(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "-");
    }
}
