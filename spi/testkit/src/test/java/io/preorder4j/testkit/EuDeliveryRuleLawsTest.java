package io.preorder4j.testkit;

import io.preorder4j.core.delay.DelayRule;
import io.preorder4j.core.delay.EuDeliveryRule;
import io.preorder4j.core.delay.WorkingDays;
import java.util.Set;

class EuDeliveryRuleLawsTest extends DelayRuleLaws {

    @Override
    protected DelayRule rule() {
        return new EuDeliveryRule(new WorkingDays(Set.of()), 14);
    }
}
