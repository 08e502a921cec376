package dev.sextant.desktop.controls;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// An address in one line that gives way in its middle: the host before it and the name after it stay whole.
public final class ElidedPath extends Region {
    private final Label host = Texts.whole("", "host");
    private final Label middle = Texts.label("", "whole");
    private final Label name = Texts.whole("", "whole");
    private final Tooltip tooltip = Texts.tip("");

    /// An empty line.
    public ElidedPath() {
        getStyleClass().add("address-path");
        middle.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        middle.setAlignment(Pos.CENTER_RIGHT);
        middle.setMinWidth(0);
        getChildren().addAll(host, middle, name);
    }

    /// What is shown: `api.acme.dev/`, `acme.v1.Users/`, `List`.
    public void show(String hostText, String middleText, String nameText) {
        host.setText(hostText);
        middle.setText(middleText);
        name.setText(nameText);
        tooltip.setText(hostText + middleText + nameText);
        setAccessibleText(tooltip.getText());
        requestLayout();
    }

    /// The whole address.
    public String text() {
        return tooltip.getText();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset()
                + Math.ceil(host.prefWidth(-1) + middle.prefWidth(-1) + name.prefWidth(-1))
                + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return name.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        var whole = getWidth() - snappedLeftInset() - snappedRightInset();
        var nameRoom = Math.min(name.prefWidth(-1), Math.max(0, whole));
        var hostRoom = Math.min(host.prefWidth(-1), Math.max(0, whole - nameRoom));
        var middleRoom = Math.clamp(whole - hostRoom - nameRoom, 0, middle.prefWidth(-1));
        place(host, snappedLeftInset(), hostRoom);
        place(middle, snappedLeftInset() + hostRoom, middleRoom);
        place(name, snappedLeftInset() + hostRoom + middleRoom, nameRoom);
        Tooltip.uninstall(this, tooltip);
        if (middleRoom < middle.prefWidth(-1) || hostRoom < host.prefWidth(-1)) {
            Tooltip.install(this, tooltip);
        }
    }

    private void place(Label label, double x, double width) {
        layoutInArea(label, x, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
    }
}
