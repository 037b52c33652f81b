# Two spoken minutes: what worries about money do to a head (S10). One line at a time, in this order.
money-stress-title = Money and a full head
money-stress-line-1 = Have you had too little money for a long time? Then you notice it in your head as well. It happens to very many people. Being clever or strong makes no difference.
money-stress-line-2 = Worries about money take up a lot of room. You think of the rent, of that one letter, of tomorrow.
money-stress-line-3 = Then there is less room for anything else. You live by the day. Looking far ahead is hard. So is choosing what comes first.
money-stress-line-4 = You forget an appointment. You leave a letter closed. You begin something, and it does not get finished.
money-stress-line-5 = Perhaps you get angry more quickly, or sad. Or you buy something nice, so as not to think of it for a while.
money-stress-line-6 = That is not unwillingness. There is nothing wrong with you. Your head is already busy with today.
money-stress-line-7 = Many people think: this is because of me. They talk about it with nobody. But whoever hears how it works often breathes more easily.
money-stress-line-8 = What can help? Make it small. Choose one thing you can do today. Opening a letter is a step already.
money-stress-line-9 = Do something difficult in the morning if you can. Many people think most clearly then.
money-stress-line-10 = Do not keep appointments in your head alone. Write them down. Or put them in your phone. Or ask someone to call you.
money-stress-line-11 = Tell one person you trust. You may also ask someone to sit beside you for a form or a phone call.
money-stress-line-12 = And does something work out? Stop and notice it for a moment. Even when it is small. You did that, with a full head.
