package io.preorder4j.testkit.history;

import io.preorder4j.Delays;
import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.delay.ShipDate;
import io.preorder4j.core.preorder.PreOrderId;
import java.time.LocalDate;

/** The law of delays is told what people did about a pre-order. */
record Hear(PreOrderId id, What what, LocalDate day) implements Command {

    /** What people do. */
    enum What {
        NOTICE,
        NOTICE_WITHOUT_DATE,
        CONSENT,
        CONSENT_WITHOUT_DATE,
        DECLINE,
        ADDITIONAL_PERIOD,
        GIVE_UP,
        DELIVERY
    }

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        Delays delays = preOrders.delays();
        return switch (what) {
            case NOTICE -> delays.noticeSent(key, id, ShipDate.by(day));
            case NOTICE_WITHOUT_DATE -> delays.noticeSent(key, id, ShipDate.unknown());
            case CONSENT -> delays.consent(key, id, ShipDate.by(day));
            case CONSENT_WITHOUT_DATE -> delays.consent(key, id, ShipDate.unknown());
            case DECLINE -> delays.decline(key, id);
            case ADDITIONAL_PERIOD -> delays.setAdditionalPeriod(key, id, day);
            case GIVE_UP -> delays.giveUp(key, id);
            case DELIVERY -> delays.delivered(key, id);
        };
    }

    @Override
    public Command altered() {
        return new Hear(id, what == What.DECLINE ? What.DELIVERY : What.DECLINE, day);
    }

    @Override
    public String toString() {
        return "about " + id + ": " + what + " " + day;
    }
}
