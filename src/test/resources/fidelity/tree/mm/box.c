/* Written for a test; not from any kernel. A box has a lock, a count and a flag. */

#define box_close(b) do {	\
	box_clear_flag(b);	\
	box_unlock(b);		\
} while (0)

int box_in_step(struct box *b)
{
	int err = 0;

	spin_lock(&b->owner->box_lock);
	if (!box_tryget(b)) {
		err = -1;
		goto out;
	}
	b->owner = NULL;
	box_put(b);
out:
	spin_unlock(&b->owner->box_lock);
	return err;
}

void box_reordered(struct box *b)
{
	spin_lock(&b->box_lock);
	spin_unlock(&b->box_lock);
	box_set_flag(b);
}

void box_lacks_one(struct box *b)
{
	spin_lock(&b->box_lock);
	spin_unlock(&b->box_lock);
}

void box_has_more(struct box *b)
{
	rcu_read_lock();
	spin_lock(&b->box_lock);
	mutex_lock(&b->other);
	spin_unlock(&b->box_lock);
}

void box_configured(struct box *b)
{
#ifdef CONFIG_BOX_DEBUG
	box_debug(b);
	spin_lock(&b->box_lock);
#else
	spin_lock(&b->box_lock);
#endif
	box_put(b);
	spin_unlock(&b->box_lock);
}

static __always_inline int __must_check box_macros(struct box *b)
{
	int __maybe_unused order = box_order(b);
	struct box *first = first_entry(&b->list, struct box, list);

	BOX_ASSERT(box_test_flag(first));
	if (unlikely(!box_tryget(first)))
		return order;
	for_each_box(first, b) {
		box_set_flag(first);
	}
	box_close(b);
	return 0;
}

void box_newer_name(struct box *b)
{
	box_put(b);
}

void box_explained(struct box *b)
{
	box_set_flag(b);
	box_put(b);
	wake_up(&b->wait);
}

void box_broken(struct box *b)
{
	spin_lock(&b->box_lock);
	for_each_box(b) b->count += box_put(b);
	spin_unlock(&b->box_lock);
}
