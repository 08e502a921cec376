package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.PaneTab;
import dev.sextant.desktop.controls.TabBar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tabs of the answer on show, kept in step with the model's.
final class AnswerTabs {
    private final ResponseViewModel model;
    private final Map<Tab, PaneTab> heads = new EnumMap<>(Tab.class);
    private final TabBar bar = new TabBar(new PaneTab("Message"));
    private List<String> titles = List.of();

    AnswerTabs(ResponseViewModel model) {
        this.model = model;
        bar.selectedProperty().subscribe(this::picked);
        model.tab().subscribe(this::select);
        model.pin()
                .comparison()
                .sheetProperty()
                .subscribe(_ -> count(Tab.COMPARE, model.pin().differences()));
    }

    /// The row of tabs.
    TabBar bar() {
        return bar;
    }

    /// Shows the tabs of a page, with what they count.
    void show(Page page, String bodyTitle) {
        var wanted = page.tabs();
        var named =
                wanted.stream().map(tab -> title(tab, page.kind(), bodyTitle)).toList();
        if (!named.equals(titles)) {
            titles = named;
            renew(wanted, named);
        }
        count(Tab.HEADERS, page.headers().entries().size());
        count(Tab.CONTRACT, Conformance.differences(page.verdict()).size());
        count(Tab.COMPARE, model.pin().differences());
        count(Tab.TRAILERS, page.trailers().entries().size());
        count(Tab.BODY, page.kind().streams() ? model.stream().total() : 0);
    }

    private void renew(List<Tab> wanted, List<String> named) {
        heads.clear();
        var row = new ArrayList<PaneTab>();
        for (var i = 0; i < wanted.size(); i++) {
            var head = new PaneTab(named.get(i));
            heads.put(wanted.get(i), head);
            row.add(head);
        }
        var selected = model.tab().get();
        bar.show(row);
        model.tab().set(selected);
        select(selected);
    }

    private void count(Tab tab, int number) {
        Optional.ofNullable(heads.get(tab))
                .ifPresent(head -> head.countProperty().set(number));
    }

    private void picked(PaneTab head) {
        heads.forEach((tab, known) -> {
            if (known == head) {
                model.tab().set(tab);
            }
        });
    }

    private void select(Tab tab) {
        var wanted = heads.containsKey(tab) ? tab : Tab.BODY;
        Optional.ofNullable(heads.get(wanted)).ifPresent(bar.selectedProperty()::set);
    }

    private static String title(Tab tab, Page.Kind kind, String bodyTitle) {
        return switch (tab) {
            case WHY -> "Why";
            case BODY ->
                switch (kind) {
                    case HTTP -> bodyTitle;
                    case MESSAGE -> "Message";
                    case STREAM, SOCKET -> "Messages";
                    case EVENTS -> "Events";
                };
            case CONTRACT -> "Contract";
            case COMPARE -> "Compare";
            case RAW -> "Raw";
            case BINARY -> "Binary";
            case HEADERS -> kind.http() ? "Headers" : "Metadata";
            case TRAILERS -> "Trailers";
            case TIMELINE -> "Timeline";
        };
    }
}
