package org.nationalid.demo.wire;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nationalid.demo.StepFailed;

/// A browser without scripts: follows redirects, keeps cookies, fills in the forms that it finds. It stops where it
/// would leave for the application, because there the application takes over.
public final class Browser {
    private static final int REDIRECTS_MAX = 10;

    private final Wire wire;
    private final String callback;

    public Browser(Wire wire, String callback) {
        this.wire = wire.separate();
        this.callback = callback;
    }

    /// Where a click ended.
    public sealed interface Visit {}

    public record Page(URI uri, int status, Document document) implements Visit {
        public String text() {
            return document.text();
        }
    }

    /// Back at the application, with these parameters.
    public record Returned(Map<String, String> parameters) implements Visit {}

    public Visit open(String url) {
        return follow(wire.get(url));
    }

    /// Submits the form whose action ends so, with its hidden fields and these.
    public Visit submit(Page page, String action, List<Map.Entry<String, String>> fields) {
        Element form = page.document().selectFirst("form[action$=" + action + "]");
        if (form == null) throw new StepFailed("the page shows the form " + action, page.text());
        var all = new ArrayList<Map.Entry<String, String>>();
        form.select("input[type=hidden]").forEach(input -> all.add(Map.entry(input.attr("name"), input.val())));
        all.addAll(fields);
        return follow(wire.postForm(page.uri().resolve(form.attr("action")).toString(), all));
    }

    private Visit follow(Answer first) {
        Answer answer = first;
        for (int redirects = 0; redirects < REDIRECTS_MAX; redirects++) {
            if (answer.status() / 100 != 3) {
                return new Page(answer.uri(), answer.status(), Jsoup.parse(answer.body()));
            }
            URI next = answer.uri().resolve(answer.header("location"));
            if (next.toString().startsWith(callback)) return new Returned(query(next));
            answer = wire.get(next.toString());
        }
        throw new StepFailed("redirects end somewhere", "the last one led to " + answer.header("location"));
    }

    private static Map<String, String> query(URI uri) {
        var parameters = new HashMap<String, String>();
        for (String pair : uri.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
