package dev.sextant.desktop.call;

import dev.sextant.desktop.environment.CredentialPill;
import dev.sextant.desktop.environment.EnvironmentPill;
import dev.sextant.desktop.environment.EnvironmentsViewModel;
import dev.sextant.desktop.environment.HeaderSwitch;
import dev.sextant.desktop.environment.HeaderValues;
import dev.sextant.desktop.environment.RegionSwitch;
import dev.sextant.desktop.variable.Variables;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One line on top of a call: address, environment, credential, Send.
public final class CallLine extends HBox {
    private final AddressBox address;
    private final FreeAddressBox freeAddress;
    private final EnvironmentPill environment;
    private final HeaderSwitch headers;
    private final HBox regions;
    private final CredentialPill credential;
    private final SendButton send;
    private final ChangeListener<Object> refresh = (_, _, _) -> show();
    private Optional<CallViewModel> shown = Optional.empty();
    private boolean wordy = true;
    private Runnable several = () -> {};

    /// A line without a call. `credentials` opens what edits the credential, `requester` makes requests without a
    /// contract.
    public CallLine(
            EnvironmentsViewModel environments,
            HeaderValues values,
            InstantSource clock,
            Runnable credentials,
            Requester requester) {
        getStyleClass().add("call-line");
        address = new AddressBox(environments);
        freeAddress = new FreeAddressBox(requester, new Variables(environments::effective));
        HBox.setHgrow(freeAddress, Priority.ALWAYS);
        environment = new EnvironmentPill(environments, () -> several.run());
        credential = new CredentialPill(clock, credentials);
        send = new SendButton(environments, this::settle);
        HBox.setHgrow(address, Priority.ALWAYS);
        headers = new HeaderSwitch(values);
        regions = new HBox(new RegionSwitch(environments));
        regions.setAlignment(Pos.CENTER_LEFT);
        regions.managedProperty().bind(regions.visibleProperty());
        getChildren().setAll(address, regions, headers, environment, credential, send);
    }

    /// Says who chooses several environments to send to.
    public void onSeveral(Runnable chooser) {
        several = chooser;
    }

    /// What shows the environment; what chooses several opens under it.
    public Node environmentPill() {
        return environment;
    }

    /// Follows another call.
    public void show(CallViewModel call) {
        shown.ifPresent(before -> {
            before.requestProperty().removeListener(refresh);
            before.resolutionProperty().removeListener(refresh);
            before.line().lineProperty().removeListener(refresh);
        });
        shown = Optional.of(call);
        call.requestProperty().addListener(refresh);
        call.resolutionProperty().addListener(refresh);
        call.line().lineProperty().addListener(refresh);
        send.follow(call);
        show();
    }

    private void show() {
        shown.ifPresent(call -> {
            if (FreeAddress.isFree(call)) {
                freeAddress.show(call);
                getChildren().set(0, freeAddress);
            } else {
                address.show(call);
                address.showKind(wordy);
                getChildren().set(0, address);
            }
            headers.show(call.opened().source().name());
            credential.show(call.resolutionProperty().get());
        });
    }

    /// Whether there is room for hints: the word of the kind, the regions side by side and the keys on Send.
    public void showHints(boolean hints) {
        wordy = hints;
        regions.setVisible(hints);
        address.showKind(hints);
        credential.showName(hints);
        send.showKeys(hints);
    }

    /// What shows the credential; its card opens under it.
    public Node credentialPill() {
        return credential;
    }

    /// Puts the cursor into the address.
    public void editAddress() {
        if (getChildren().contains(freeAddress)) {
            freeAddress.edit();
        } else {
            address.edit();
        }
    }

    /// What was typed into the address holds; false when it is nowhere to send to.
    public boolean settle() {
        return !getChildren().contains(freeAddress) || freeAddress.settle();
    }

    /// Opens the list of environments.
    public void chooseEnvironment() {
        environment.open();
    }
}
