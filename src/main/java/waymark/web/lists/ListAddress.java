package waymark.web.lists;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import waymark.web.PageContext;

/// The address of a list with its filters, order and page, from which the links of the list are made: each
/// changes one thing and keeps the rest.
public record ListAddress(String path, List<Parameter> parameters) {

    /// One `name=value` of the query.
    public record Parameter(String name, String value) {}

    public ListAddress {
        parameters = List.copyOf(parameters);
    }

    /// The address being shown.
    public static ListAddress of(PageContext context) {
        return of(context.path(), context.query());
    }

    /// Parameters with nothing in them are left out: an untouched filter sends them too. What is not
    /// written as an address should be is left out as well.
    public static ListAddress of(String path, String query) {
        var parameters = new ArrayList<Parameter>();
        for (String pair : query.split("&", -1)) {
            int sign = pair.indexOf('=');
            if (sign > 0 && sign < pair.length() - 1) {
                add(parameters, pair.substring(0, sign), pair.substring(sign + 1));
            }
        }
        return new ListAddress(path, parameters);
    }

    private static void add(List<Parameter> parameters, String name, String value) {
        try {
            parameters.add(new Parameter(decoded(name), decoded(value)));
        } catch (IllegalArgumentException broken) {
            // "%zz": a query nobody's form sent
        }
    }

    /// The same address with this one value under the name.
    public ListAddress with(String name, String value) {
        var changed = new ArrayList<>(without(name).parameters);
        changed.add(new Parameter(name, value));
        return new ListAddress(path, changed);
    }

    /// The same address with nothing under the name.
    public ListAddress without(String name) {
        return new ListAddress(
                path,
                parameters.stream()
                        .filter(parameter -> !parameter.name().equals(name))
                        .toList());
    }

    /// The same address without that one value, where there are several of the name.
    public ListAddress without(String name, String value) {
        var gone = new Parameter(name, value);
        return new ListAddress(
                path,
                parameters.stream().filter(parameter -> !parameter.equals(gone)).toList());
    }

    /// As a link says it.
    @Override
    public String toString() {
        var text = new StringBuilder(path);
        char sign = '?';
        for (var parameter : parameters) {
            text.append(sign).append(encoded(parameter.name())).append('=').append(encoded(parameter.value()));
            sign = '&';
        }
        return text.toString();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
